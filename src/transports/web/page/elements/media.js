/** A file of the message by its `attachment://` name; other addresses are not loaded: nothing comes from elsewhere. */
export function fileOf(media, attachments) {
  const name = /^attachment:\/\/(.+)$/.exec(media?.url ?? '')?.[1];
  return attachments.find(({ filename }) => filename === name);
}

export const sizeOf = (bytes) =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
