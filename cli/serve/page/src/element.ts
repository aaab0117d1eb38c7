// Elements of the page. Words of the input become text, never markup.

type Value = string | number | boolean | null | undefined | ((event: never) => void);
export type Child = Node | string | null | undefined | false;

/**
 * A new element. A function is a listener ("click"); true is an attribute without a value; false, null and
 * undefined are no attribute.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
    name: Name, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === 'function')
            made.addEventListener(key, value as EventListener);
        else if (value !== false && value !== null && value !== undefined)
            made.setAttribute(key, value === true ? '' : String(value));
    }
    made.append(...children.filter((child): child is Node | string =>
        child !== null && child !== undefined && child !== false && child !== ''));
    return made;
}

/** The element of the page with this id. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
    const found = document.getElementById(id);
    if (!found)
        throw new Error(`The page has no element "${id}".`);
    return found as Type;
}

/** Words for screen readers only. */
export function unseen(words: string): HTMLElement {
    return element('span', { class: 'unseen' }, words);
}

/** "1 change", "2 changes". */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** With a capital letter at its beginning and a full stop at its end, if it has neither. */
export function sentence(words: string): string {
    const upper = words.charAt(0).toUpperCase() + words.slice(1);
    return /[.!?:”"]$/.test(upper) ? upper : `${upper}.`;
}

/** Replaces what is in the place; a button that has the focus gives it to the one that comes in its stead. */
export function replaceKeepingFocus(place: HTMLElement, ...content: Node[]): void {
    const stops = () => [...place.querySelectorAll<HTMLElement>('button, a, summary')];
    const at = stops().indexOf(document.activeElement as HTMLElement);
    place.replaceChildren(...content);
    if (at >= 0) {
        const now = stops();
        now[Math.min(at, now.length - 1)]?.focus({ preventScroll: true });
    }
}
