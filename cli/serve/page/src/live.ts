// What screen readers hear without being asked: a few words, once typing has paused.

import { byId, element } from './element.js';

let timer = 0;
let last = '';

/** Says the words after a pause, unless others replace them or they are what was said last. */
export function announce(words: string, pause = 1200): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
        if (words === last)
            return;
        last = words;
        byId('live').textContent = words;
    }, pause);
}

const heardAfter = 10_000;

/** Says a message, whatever else is said meanwhile. */
export function announceMessage(words: string): void {
    const said = element('p', {}, words);
    byId('live-messages').append(said);
    window.setTimeout(() => said.remove(), heardAfter);
}
