/** Takes an import up again, on the screen where it was made. */
import { places } from '../../state';
import { importing } from '../import/import.svelte';

export async function openImport(id: string, file: string): Promise<void> {
  places.go('import');
  await importing.reopen(id, file);
}
