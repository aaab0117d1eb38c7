import { byId } from '../element.js';
export function acceptFiles(take) {
    const place = byId('drop-here');
    const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
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
    const chooser = byId('choose-bills');
    for (const id of ['add-bills', 'welcome-bills'])
        byId(id).addEventListener('click', () => chooser.click());
    chooser.addEventListener('change', () => {
        take([...chooser.files ?? []]);
        chooser.value = '';
    });
}
