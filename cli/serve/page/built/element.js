export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === 'function')
            made.addEventListener(key, value);
        else if (value !== false && value !== null && value !== undefined)
            made.setAttribute(key, value === true ? '' : String(value));
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
    return made;
}
export function byId(id) {
    const found = document.getElementById(id);
    if (!found)
        throw new Error(`The page has no element "${id}".`);
    return found;
}
export function unseen(words) {
    return element('span', { class: 'unseen' }, words);
}
export function counted(count, one, many = `${one}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
export function sentence(words) {
    const upper = words.charAt(0).toUpperCase() + words.slice(1);
    return /[.!?:”"]$/.test(upper) ? upper : `${upper}.`;
}
export function replaceKeepingFocus(place, ...content) {
    const stops = () => [...place.querySelectorAll('button, a, summary')];
    const at = stops().indexOf(document.activeElement);
    place.replaceChildren(...content);
    if (at >= 0) {
        const now = stops();
        now[Math.min(at, now.length - 1)]?.focus({ preventScroll: true });
    }
}
