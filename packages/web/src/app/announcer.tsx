// The live region of the page: what state/announcements.ts is told is read out here.
import { useAnnouncements } from '../state/announcements.ts';

export const Announcer = () => {
  const said = useAnnouncements((state) => state.said);
  return (
    <div aria-live="polite" className="sr-only">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
};
