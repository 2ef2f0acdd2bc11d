// An address that leads nowhere.
import { LinkButton } from '../common/button.tsx';
import { Screen } from '../common/screen.tsx';
import { useText } from '../text/use-text.ts';

export const NotFound = () => {
  const { shell } = useText();
  return (
    <Screen title={shell.notFoundTitle} lead={shell.notFoundAdvice}>
      <LinkButton look="primary" to="/">
        {shell.toHome}
      </LinkButton>
    </Screen>
  );
};
