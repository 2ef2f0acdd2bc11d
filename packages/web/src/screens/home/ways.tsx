// Other ways to a world: one of your own making, one that you bring. Each leads to its screen, as far as there is one.
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { PLACES } from '../../app/places.ts';
import { useText } from '../../text/use-text.ts';

export const Ways = () => {
  const { home } = useText();
  const ways = [
    { to: '/make', title: home.make, text: home.makeText },
    { to: '/library', title: home.bring, text: home.bringText },
  ].flatMap((way) => {
    const place = PLACES.find(({ to }) => to === way.to);
    return place ? [{ ...way, icon: place.icon }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <ul className="mt-10 grid gap-4 md:grid-cols-2">
      {ways.map(({ to, title, text, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className="group flex h-full items-start gap-4 rounded-sm border border-rule bg-raised px-5 py-4 no-underline hover:border-rubric"
          >
            <Icon size={24} strokeWidth={1.5} aria-hidden className="mt-1 shrink-0 text-rubric" />
            <span className="grow">
              <span className="font-book text-xl">{title}</span>
              <span className="block text-soft">{text}</span>
            </span>
            <ArrowRight size={20} aria-hidden className="mt-1.5 shrink-0 text-edge group-hover:text-rubric" />
          </Link>
        </li>
      ))}
    </ul>
  );
};
