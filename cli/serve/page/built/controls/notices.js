import { byId, element } from '../element.js';
import { announceMessage } from '../live.js';
export function notice(name, kind, words, ...more) {
    const place = byId('notices');
    const known = document.getElementById(`notice-${name}`);
    if (known?.dataset['words'] === words)
        return;
    const shown = element('div', { class: `notice ${kind}`, id: `notice-${name}`, 'data-words': words }, element('p', {}, words), ...more, kind !== 'bad' && element('button', { type: 'button', class: 'small', click: () => shown.remove() }, 'Hide'));
    if (known)
        known.replaceWith(shown);
    else
        place.append(shown);
    announceMessage(words);
}
export function endNotice(name) {
    document.getElementById(`notice-${name}`)?.remove();
}
