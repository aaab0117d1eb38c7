import { counted, element } from '../element.js';
const parts = {
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
export function countEffects(effects) {
    const form = effects.filter(({ part }) => minor.has(part ?? '')).length;
    return { law: effects.length - form, form };
}
export function effectCount({ law, form }) {
    if (law === 0 && form === 0)
        return 'No change in law';
    const changes = law === 0 ? 'No change in law' : `${counted(law, 'change')} in law`;
    return form === 0 ? changes : `${changes}, ${form} of form`;
}
function row(effect, show) {
    const { provision, summary } = effect;
    const rest = summary.startsWith(`${provision} `) ? summary.slice(provision.length + 1) : summary;
    const words = [
        provision !== '' && element('span', { class: 'where' }, provision), provision !== '' && ' ',
        element('span', { class: 'what' }, rest),
        effect.direction && element('span', { class: 'direction' }, ` (${effect.direction})`),
    ];
    const button = show
        ? element('button', { type: 'button', class: 'effect', click: () => show(effect, button) }, ...words)
        : element('div', { class: 'effect' }, ...words);
    const details = effect.details ?? [];
    return element('li', {}, button, details.length > 0 && element('details', { class: 'inside' }, element('summary', {}, `What it says: ${counted(details.length, 'point')}`), element('ul', { class: 'effects' }, ...details.map((detail) => row(detail, show)))));
}
export function effectList(effects, show) {
    if (effects.length === 0)
        return null;
    const list = element('div', { class: 'parts' });
    for (const [part, title] of Object.entries(parts)) {
        const found = effects.filter((effect) => (effect.part ?? 'other') === part);
        if (found.length > 0)
            list.append(element('div', { class: minor.has(part) ? 'part minor' : 'part' }, element('h5', {}, title), element('ul', { class: 'effects' }, ...found.map((effect) => row(effect, show)))));
    }
    const others = effects.filter(({ part }) => part !== undefined && !(part in parts));
    if (others.length > 0)
        list.append(element('ul', { class: 'effects' }, ...others.map((effect) => row(effect, show))));
    return list;
}
