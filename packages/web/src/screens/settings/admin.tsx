// The administrator's part: opened by the token, which stays in this component and goes when it is left.
import { type Client, makeClient } from '@emergent/sdk';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Lock, LockOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState, toastError } from '../../common/error-state.tsx';
import { SwitchField, TextField } from '../../common/field.tsx';
import { plain, whenOf } from '../../common/numbers.ts';
import { Skeleton } from '../../common/skeleton.tsx';
import { hasCode } from '../../data/trouble.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';
import { LimitsForm } from './admin-limits.tsx';

const Open = ({ admin }: { admin: Client }) => {
  const { settings } = useText();
  const language = usePreferences((own) => own.language);
  const { data, error, refetch } = useQuery({
    queryKey: ['admin'],
    gcTime: 0,
    queryFn: async () => {
      const [limits, flags, log] = await Promise.all([
        admin.call('getSettings', {}),
        admin.call('listFeatures', {}),
        admin.call('listSettingChanges', {}),
      ]);
      return { limits: limits.settings, features: flags.features, changes: log.changes };
    },
  });
  const changed = () => void refetch();
  const flip = (name: string, enabled: boolean) =>
    admin.call('putFeature', { params: { name }, body: { enabled } }).then(changed, toastError);
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <Skeleton lines={5} />;
  return (
    <div className="mt-6 flex flex-col gap-6">
      <h3 className="text-xl">{settings.limits}</h3>
      <LimitsForm admin={admin} changed={changed} now={data.limits} />
      <h3 className="text-xl">{settings.flags}</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        {data.features.map(({ name, enabled, description }) => (
          <SwitchField
            key={name}
            label={plain(name)}
            hint={description}
            value={enabled}
            onChange={(now) => void flip(name, now)}
          />
        ))}
      </div>
      <h3 className="text-xl">{settings.changes}</h3>
      {data.changes.length === 0 && <p>{settings.noChanges}</p>}
      <ul>
        {data.changes.map(({ at, by, name, from, to }) => (
          <li key={`${at} ${name}`}>
            {settings.changed(name, String(from), String(to))}{' '}
            <span className="text-soft">
              · {whenOf(at, language)} · {by}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const Admin = () => {
  const { settings } = useText();
  const [token, setToken] = useState('');
  const [admin, setAdmin] = useState<Client | null>(null);
  const opening = useMutation({
    mutationFn: async () => {
      const own = makeClient({ baseUrl: location.origin, token: token.trim() });
      await own.call('listSettingChanges', {});
      return own;
    },
    onSuccess: (own) => {
      setAdmin(own);
      setToken('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() !== '' && !opening.isPending) opening.mutate();
  };
  if (admin) {
    return (
      <>
        <Button icon={Lock} onClick={() => setAdmin(null)}>
          {settings.lock}
        </Button>
        <Open admin={admin} />
      </>
    );
  }
  const refused = hasCode(opening.error, 'UNAUTHORIZED', 'NOT_FOUND');
  return (
    <form className="flex max-w-md flex-col gap-3" onSubmit={submit} noValidate>
      <TextField
        type="password"
        autoComplete="off"
        label={settings.token}
        hint={settings.adminHint}
        error={refused ? settings.wrongToken : undefined}
        value={token}
        onChange={({ target }) => setToken(target.value)}
      />
      {opening.error && !refused && <ErrorState error={opening.error} />}
      <div>
        <Button type="submit" icon={LockOpen} idle={opening.isPending}>
          {settings.open}
        </Button>
      </div>
    </form>
  );
};
