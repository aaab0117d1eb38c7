import { element, sentence } from '../element.js';
import { citedSections } from '../explore/cited_sections.js';
import { ServerError } from '../server.js';
import { notice } from './notices.js';
export function offerSections(number, error, offers) {
    const message = sentence(error instanceof Error ? error.message : String(error));
    const button = (words, run) => element('button', { type: 'button', class: 'small', click: run }, words);
    const others = new Set(citedSections(message).map(({ citation }) => citation).filter((other) => other !== number));
    const isNew = error instanceof ServerError && error.status === 404 && /^[0-9]+[a-z]*-[0-9]+[a-z]*$/.test(number);
    const buttons = [...[...others].map((other) => button(`Add ${other}`, () => offers.add(other))),
        ...isNew ? [button(`Write ${number} as a new section`, offers.addNew)] : []];
    notice('section', 'bad', message, buttons.length > 0 && element('p', { class: 'adders' }, ...buttons));
}
