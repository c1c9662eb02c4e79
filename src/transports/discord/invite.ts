/**
 * The address that adds the bot to a server or to one's own account, with the least that it needs: commands alone, or
 * a bot without any permission of its own where it answers mentions.
 */
export function inviteLink(applicationId: string, answersMentions: boolean): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'applications.commands' });
  if (answersMentions) {
    query.set('scope', 'bot applications.commands');
    query.set('permissions', '0');
  }
  return `https://discord.com/oauth2/authorize?${query}`;
}
