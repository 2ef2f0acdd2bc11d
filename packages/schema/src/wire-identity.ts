// Bodies and answers of identity: guests, tickets for sockets, handing a story over. Used by ROUTES.
import { z } from 'zod';
import { Timestamp } from './text.ts';

/** `token` goes into `Authorization: Bearer`; browsers also get it as a cookie that scripts can't read. */
export const GuestAnswer = z.object({ token: z.string(), expires_at: Timestamp });
/** `ticket` goes into `?ticket=` of one socket, within a minute. */
export const TicketAnswer = z.object({ ticket: z.string(), expires_at: Timestamp });
/** Whoever claims the code first becomes the story's owner. */
export const HandoverAnswer = z.object({ code: z.string(), expires_at: Timestamp });
export const ClaimBody = z.object({ code: z.string().min(1).max(100) });
export const ClaimAnswer = z.object({ success: z.boolean(), session_id: z.string() });
