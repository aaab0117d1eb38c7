// What changes in the law, in the order of the list and under a heading for each part.

import { counted, element } from '../element.js';
import type { Effect } from '../lines.js';

const parts: Record<string, string> = {
    duty: 'Duties, powers and prohibitions',
    coverage: 'Who or what is covered',
    offense: 'Offenses, penalties and defenses',
    money: 'Amounts',
    time: 'Dates and periods',
    condition: 'Exceptions and conditions',
    definition: 'Definitions and terms',
    other: 'Other changes',
    conforming: 'Citations that follow',
    structure: 'New designators',
    form: 'Changes of form only',
};

const minor = new Set(['conforming', 'structure', 'form']);

/** How many effects change what the law says, and how many only its form. */
export function countEffects(effects: Effect[]): { law: number; form: number } {
    const form = effects.filter(({ part }) => minor.has(part ?? '')).length;
    return { law: effects.length - form, form };
}

/** "2 changes in law, 1 of form". */
export function effectCount({ law, form }: { law: number; form: number }): string {
    if (law === 0 && form === 0)
        return 'No change in law';
    const changes = law === 0 ? 'No change in law' : `${counted(law, 'change')} in law`;
    return form === 0 ? changes : `${changes}, ${form} of form`;
}

export type ShowEffect = (effect: Effect, from: HTMLElement) => void;

function row(effect: Effect, show: ShowEffect | null): HTMLElement {
    const { provision, summary } = effect;
    // Some sentences begin with the provision.
    const rest = summary.startsWith(`${provision} `) ? summary.slice(provision.length + 1) : summary;
    const words = [
        provision !== '' && element('span', { class: 'where' }, provision), provision !== '' && ' ',
        element('span', { class: 'what' }, rest),
        effect.direction && element('span', { class: 'direction' }, ` (${effect.direction})`),
    ];
    const button: HTMLElement = show
        ? element('button', { type: 'button', class: 'effect', click: () => show(effect, button) }, ...words)
        : element('div', { class: 'effect' }, ...words);
    const details = effect.details ?? [];
    return element('li', {}, button, details.length > 0 && element('details', { class: 'inside' },
        element('summary', {}, `What it says: ${counted(details.length, 'point')}`),
        element('ul', { class: 'effects' }, ...details.map((detail) => row(detail, show)))));
}

/** The list, grouped by part; null if there is nothing in it. Without `show`, its words are not on the page. */
export function effectList(effects: Effect[], show: ShowEffect | null): HTMLElement | null {
    if (effects.length === 0)
        return null;
    const list = element('div', { class: 'parts' });
    for (const [part, title] of Object.entries(parts)) {
        const found = effects.filter((effect) => (effect.part ?? 'other') === part);
        if (found.length > 0)
            list.append(element('div', { class: minor.has(part) ? 'part minor' : 'part' }, element('h5', {}, title),
                element('ul', { class: 'effects' }, ...found.map((effect) => row(effect, show)))));
    }
    const others = effects.filter(({ part }) => part !== undefined && !(part in parts));
    if (others.length > 0)
        list.append(element('ul', { class: 'effects' }, ...others.map((effect) => row(effect, show))));
    return list;
}
