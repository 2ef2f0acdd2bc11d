// Who tells the stories, and how they and the server are doing.
import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { useText } from '../../text/use-text.ts';

export const Model = () => {
  const { settings } = useText();
  const { data, error, refetch, isPending, isFetching } = useQuery({
    queryKey: keys.health,
    queryFn: () => client.call('health', {}),
    staleTime: 0,
  });
  if (isPending) return <Skeleton lines={3} />;
  if (error) return <ErrorState error={error} retry={refetch} />;
  const { ai_service: model } = data.services;
  const { avg_response_time: seconds } = data.performance;
  const lines = [
    `${model.status === 'offline' ? settings.offline : settings.modelName(model.model)} ${settings.states[model.status]}`,
    model.requests_remaining === null ? '' : settings.requestsLeft(model.requests_remaining),
    `${settings.server[data.status]} ${seconds === null ? '' : settings.response(seconds.toFixed(2))}`,
    settings.version(data.version),
  ];
  return (
    <div role="status" className="flex max-w-prose flex-col gap-1">
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="mt-2">
        <Button icon={RefreshCw} idle={isFetching} onClick={() => void refetch()}>
          {settings.again}
        </Button>
      </div>
    </div>
  );
};
