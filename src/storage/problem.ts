/** What keeps the storage from being used, in words for whoever runs the bot. Nothing was changed. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
}
