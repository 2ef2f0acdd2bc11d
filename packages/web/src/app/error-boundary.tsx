// Where a mistake of ours ends: the screen says so and can be reloaded; the rest of the page goes on.
import { RotateCcw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button, LinkButton } from '../common/button.tsx';
import { useText } from '../text/use-text.ts';

const Failed = () => {
  const { shell } = useText();
  return (
    <div role="alert" className="mx-auto flex max-w-prose flex-col gap-4 px-6 py-16">
      <h1 className="text-3xl">{shell.failedTitle}</h1>
      <p>{shell.failedAdvice}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" icon={RotateCcw} onClick={() => location.reload()}>
          {shell.reload}
        </Button>
        <LinkButton to="/">{shell.toHome}</LinkButton>
      </div>
    </div>
  );
};

type State = { failed: boolean };
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };
  static getDerivedStateFromError = (): State => ({ failed: true });
  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}
