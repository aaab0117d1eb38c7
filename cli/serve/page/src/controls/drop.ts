// Bills that are dropped on the page or chosen with the file dialog of the system.

import { byId } from '../element.js';

/** Calls `take` with the files, wherever on the page they are dropped. */
export function acceptFiles(take: (files: File[]) => void): void {
    const place = byId('drop-here');
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener('dragover', (event) => {
        if (!hasFiles(event))
            return;
        event.preventDefault();
        place.hidden = false;
    });
    document.addEventListener('dragleave', (event) => {
        if (event.relatedTarget === null)
            place.hidden = true;
    });
    document.addEventListener('drop', (event) => {
        place.hidden = true;
        if (!hasFiles(event))
            return;
        event.preventDefault();
        take([...event.dataTransfer?.files ?? []]);
    });
    const chooser = byId<HTMLInputElement>('choose-bills');
    for (const id of ['add-bills', 'welcome-bills'])
        byId(id).addEventListener('click', () => chooser.click());
    chooser.addEventListener('change', () => {
        take([...chooser.files ?? []]);
        chooser.value = '';
    });
}
