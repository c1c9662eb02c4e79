/** The button by which a message that the bot sent by itself is found again, and by which readers ask for more. */
const command = 'kept';

export const markedClick = (mark: string): string => `${command}:${mark}`;
