// Buttons, and links that look like them. A button that can do nothing now stays focusable and says so.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';
const BASE =
  'inline-flex min-h-10 max-w-full items-center justify-center gap-2 rounded-sm px-3.5 py-1.5 text-start leading-tight no-underline transition-colors aria-disabled:cursor-default aria-disabled:opacity-55 [&>svg]:shrink-0';
const LOOKS: Record<Look, string> = {
  primary:
    'bg-rubric text-on-rubric border border-rubric enabled:hover:bg-ink enabled:hover:border-ink enabled:hover:text-paper hover:bg-ink hover:border-ink hover:text-paper',
  plain: 'border border-edge bg-raised text-ink hover:border-rubric hover:text-rubric',
  quiet: 'border border-transparent text-soft hover:text-rubric hover:bg-sunken',
  danger: 'border border-rubric text-rubric bg-raised hover:bg-rubric hover:text-on-rubric',
};
export const buttonLook = (look: Look = 'plain', more = '') => `${BASE} ${LOOKS[look]} ${more}`;

type Given = { look?: Look; icon?: LucideIcon; idle?: boolean; children?: ReactNode };
type ButtonProps = Given & Omit<ComponentProps<'button'>, 'disabled'>;

/** `idle`: can do nothing at the moment. A disabled button would drop the focus. */
export const Button = ({ look, icon: Icon, idle = false, className, onClick, children, ...rest }: ButtonProps) => {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (idle) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={idle || undefined}
      className={buttonLook(look, className)}
      onClick={press}
    >
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </button>
  );
};

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & { icon: LucideIcon; label: string };
/** A button that shows an icon alone: wrap it in a Tooltip where the icon is not plain to see. */
export const IconButton = ({ icon: Icon, label, look = 'quiet', className = '', ...rest }: IconButtonProps) => (
  <Button look={look} aria-label={label} className={`min-w-10 px-2! ${className}`} {...rest}>
    <Icon size={20} aria-hidden />
  </Button>
);

export const LinkButton = ({ look, icon: Icon, className, children, ...rest }: Omit<Given, 'idle'> & LinkProps) => (
  <Link {...rest} className={buttonLook(look, className)}>
    {Icon && <Icon size={18} aria-hidden />}
    {children}
  </Link>
);
