// Three columns, or one with tabs where the window is narrow; F6 goes from one to the next.

import { byId } from '../element.js';

const columns = ['left', 'middle', 'right'] as const;
export type Column = typeof columns[number];

const wide = window.matchMedia('(min-width: 1100px)');

export function isWide(): boolean {
    return wide.matches;
}

let current: Column = 'left';

/** Shows the column, if only one is shown. */
export function showColumn(column: Column): void {
    current = column;
    for (const name of columns) {
        const isCurrent = name === column;
        const tab = byId(`tab-${name}`);
        tab.setAttribute('aria-selected', String(isCurrent));
        tab.tabIndex = isCurrent ? 0 : -1;
        byId(name).classList.toggle('shown', isCurrent);
    }
}

function roles(): void {
    for (const name of columns) {
        const column = byId(name);
        if (wide.matches) {
            column.removeAttribute('role');
        } else {
            column.setAttribute('role', 'tabpanel');
        }
    }
}

function focusColumn(column: Column): void {
    showColumn(column);
    const names = { left: ['#search'], middle: ['#text', '#middle button'], right: ['#right'] }[column];
    names.flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)]).find((one) => one.offsetParent !== null)?.focus();
}

export function startColumns(): void {
    for (const name of columns)
        byId(`tab-${name}`).addEventListener('click', () => showColumn(name));
    byId('tabs').addEventListener('keydown', (event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0)
            return;
        event.preventDefault();
        showColumn(columns[(columns.indexOf(current) + step + columns.length) % columns.length] as Column);
        byId(`tab-${current}`).focus();
    });
    document.addEventListener('keydown', (event) => {
        if (event.key !== 'F6' || byId('bench').hidden)
            return;
        event.preventDefault();
        const at = columns.findIndex((name) => byId(name).contains(document.activeElement));
        const step = event.shiftKey ? columns.length - 1 : 1;
        focusColumn(columns[(Math.max(at, event.shiftKey ? 0 : -1) + step) % columns.length] as Column);
    });
    wide.addEventListener('change', roles);
    roles();
    showColumn('left');
}
