import type { Kept } from '../../src/storage/places.ts';
import type { Request } from '../command.ts';

/** The request with what its server set and added. */
export function inPlace(request: Request, { settings, facts }: Kept): Request {
  const { channel, parent } = request.place;
  const open = settings.publicChannels;
  const isOpen = open.length === 0 || [channel, parent].some((id) => id !== undefined && open.includes(id));
  return {
    ...request,
    place: {
      ...request.place,
      settings,
      facts,
      answersPrivately: settings.replies === 'private',
      ...(!isOpen && { onlyPrivately: true }),
    },
  };
}
