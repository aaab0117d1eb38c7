// The files of the draft: sections, instructions, bills. One of them is in the editor.

import type { DraftFile } from '../draft/draft_file.js';
import { byId, element, replaceKeepingFocus, unseen } from '../element.js';
import { effectCount } from '../results/effects.js';

export interface FileListActions {
    show: (file: DraftFile) => void;
    remove: (file: DraftFile) => void;
    countOf: (file: string) => { law: number; form: number } | null;
}

export function showFiles(files: DraftFile[], current: DraftFile | null, actions: FileListActions): void {
    replaceKeepingFocus(byId('files'), ...files.map((file) => {
        const { label, sublabel } = file;
        const count = actions.countOf(file.name);
        return element('li', { class: file === current ? 'current' : '' },
            element('button', { type: 'button', class: 'file', 'aria-current': file === current && 'true', click: () => actions.show(file) },
                element('span', { class: file.kind === 'section' ? 'number' : 'name' }, label), ' ',
                element('span', { class: 'catchline' }, sublabel), ' ',
                element('span', { class: 'count' }, file.theirs ? 'Changed elsewhere: choose' : file.isEmpty ? 'Empty' : count === null ? '' : effectCount(count))),
            element('button', { type: 'button', class: 'remove', title: `Remove ${label} from the draft`, click: () => actions.remove(file) },
                element('span', { 'aria-hidden': 'true' }, '×'), unseen(`Remove ${label} from the draft`)));
    }));
    byId('no-files').hidden = files.length > 0;
}
