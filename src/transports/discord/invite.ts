import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What posts and reminders need where moderators want them; what else is asked for, such as pinning, is said when it lacks. */
const posting =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/**
 * The address that adds the bot to a server or to one's own account, with the least that it needs: commands alone, a bot
 * without any permission of its own where it answers mentions, and what posting needs where it can keep posts.
 */
export function inviteLink(applicationId: string, answersMentions: boolean, posts = false): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'applications.commands' });
  if (answersMentions || posts) {
    query.set('scope', 'bot applications.commands');
    query.set('permissions', posts ? String(posting) : '0');
  }
  return `https://discord.com/oauth2/authorize?${query}`;
}
