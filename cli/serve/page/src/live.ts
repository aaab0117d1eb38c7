// What screen readers hear without being asked: a few words, once typing has paused.

import { byId } from './element.js';

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
