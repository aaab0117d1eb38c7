import { byId } from '../element.js';
const columns = ['left', 'middle', 'right'];
const wide = window.matchMedia('(min-width: 1100px)');
export function isWide() {
    return wide.matches;
}
let current = 'left';
export function showColumn(column) {
    current = column;
    for (const name of columns) {
        const isCurrent = name === column;
        const tab = byId(`tab-${name}`);
        tab.setAttribute('aria-selected', String(isCurrent));
        tab.tabIndex = isCurrent ? 0 : -1;
        byId(name).classList.toggle('shown', isCurrent);
    }
}
function roles() {
    for (const name of columns) {
        const column = byId(name);
        if (wide.matches) {
            column.removeAttribute('role');
        }
        else {
            column.setAttribute('role', 'tabpanel');
        }
    }
}
function focusColumn(column) {
    showColumn(column);
    const names = { left: ['#search'], middle: ['#text', '#middle button'], right: ['#right'] }[column];
    names.flatMap((name) => [...document.querySelectorAll(name)]).find((one) => one.offsetParent !== null)?.focus();
}
export function startColumns() {
    for (const name of columns)
        byId(`tab-${name}`).addEventListener('click', () => showColumn(name));
    byId('tabs').addEventListener('keydown', (event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0)
            return;
        event.preventDefault();
        showColumn(columns[(columns.indexOf(current) + step + columns.length) % columns.length]);
        byId(`tab-${current}`).focus();
    });
    document.addEventListener('keydown', (event) => {
        if (event.key !== 'F6' || byId('bench').hidden)
            return;
        event.preventDefault();
        const at = columns.findIndex((name) => byId(name).contains(document.activeElement));
        const step = event.shiftKey ? columns.length - 1 : 1;
        focusColumn(columns[(Math.max(at, event.shiftKey ? 0 : -1) + step) % columns.length]);
    });
    wide.addEventListener('change', roles);
    roles();
    showColumn('left');
}
