// Messages below the bar: what the user must know before reading on.

import { byId, element, type Child } from '../element.js';
import { announceMessage } from '../live.js';

export type NoticeKind = 'bad' | 'warn' | 'info';

/** Shows the message with this name, in place of one that has it. */
export function notice(name: string, kind: NoticeKind, words: string, ...more: Child[]): void {
    const place = byId('notices');
    const known = document.getElementById(`notice-${name}`);
    if (known?.dataset['words'] === words)
        return;
    const shown = element('div', { class: `notice ${kind}`, id: `notice-${name}`, 'data-words': words },
        element('p', {}, words), ...more,
        kind !== 'bad' && element('button', { type: 'button', class: 'small', click: () => shown.remove() }, 'Hide'));
    if (known)
        known.replaceWith(shown);
    else
        place.append(shown);
    announceMessage(words);
}

export function endNotice(name: string): void {
    document.getElementById(`notice-${name}`)?.remove();
}
