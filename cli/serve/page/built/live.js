import { byId, element } from './element.js';
let timer = 0;
let last = '';
export function announce(words, pause = 1200) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
        if (words === last)
            return;
        last = words;
        byId('live').textContent = words;
    }, pause);
}
const heardAfter = 10_000;
export function announceMessage(words) {
    const said = element('p', {}, words);
    byId('live-messages').append(said);
    window.setTimeout(() => said.remove(), heardAfter);
}
