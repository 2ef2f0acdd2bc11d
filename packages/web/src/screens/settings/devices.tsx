// One's stories on another device: offered from here, or taken over from there.
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../common/button.tsx';
import { HandOver } from '../../common/hand-over.tsx';
import { TakeOver } from '../../common/take-over.tsx';
import { MOST_AT_ONCE } from '../../data/hand-over.ts';
import { useStories } from '../../data/stories.ts';
import { useText } from '../../text/use-text.ts';

export const Devices = () => {
  const { handOver } = useText();
  const { data: stories = [], isSuccess } = useStories(MOST_AT_ONCE);
  const [asked, setAsked] = useState(false);
  return (
    <div className="flex max-w-prose flex-col gap-4">
      <p>{handOver.where}</p>
      {stories.length > 0 && (
        <div>
          <Button icon={MonitorSmartphone} onClick={() => setAsked(true)}>
            {handOver.moveAll(stories.length)}
          </Button>
        </div>
      )}
      {isSuccess && stories.length === 0 && <p className="text-soft">{handOver.nothing}</p>}
      <TakeOver />
      {asked && <HandOver stories={stories} close={() => setAsked(false)} />}
    </div>
  );
};
