// The start of the page, its addresses, and whether the server answers.

import { startColumns } from './controls/columns.js';
import { acceptFiles } from './controls/drop.js';
import { openHelp, startKeys } from './controls/keys.js';
import { endNotice, notice } from './controls/notices.js';
import { SearchBox } from './controls/search_box.js';
import { byId, element } from './element.js';
import { startDefinitions } from './explore/definitions.js';
import { showOffenses } from './explore/offenses.js';
import { showReader } from './explore/reader.js';
import type { Session } from './lines.js';
import { askJson, ServerError } from './server.js';
import { Workbench } from './workbench.js';

const pollEvery = 2000;

let workbench: Workbench;
let sources: Session['sources'] = [];

/** The address with the draft that is open, so that a reload and another window show the same one. */
function withDraft(address: string): string {
    const name = workbench.draft?.name;
    return name && /^\/(#|$)/.test(address) ? `/?draft=${encodeURIComponent(name)}${address.slice(1)}` : address;
}

function goTo(address: string): void {
    history.pushState(null, '', withDraft(address));
    route();
}

/** The citation of an address such as /s/53a-83(c); empty if it is another address. */
function addressedCitation(): string {
    const words = location.pathname.startsWith('/s/') ? location.pathname.slice(3) : '';
    try {
        return decodeURIComponent(words);
    } catch {
        return words; // the server says that there is no such section
    }
}

/** Shows what the address names. */
function route(): void {
    const citation = addressedCitation();
    const view = citation !== '' ? 'reader' : location.hash === '#offenses' ? 'offenses' : 'bench';
    for (const name of ['bench', 'reader', 'offenses'])
        byId(name).hidden = name !== view;
    document.body.dataset['view'] = view;
    byId(view === 'bench' ? 'left' : 'explore-search').prepend(document.querySelector('.search') as HTMLElement);
    byId('page-title').hidden = view !== 'bench';
    for (const [id, name] of [['to-bench', 'bench'], ['to-offenses', 'offenses']] as const) {
        if (view === name)
            byId(id).setAttribute('aria-current', 'page');
        else
            byId(id).removeAttribute('aria-current');
    }
    window.scrollTo(0, 0);
    if (view === 'reader')
        void showReader(citation, { edit: (number) => {
            goTo('/');
            void workbench.addSection(number);
        }, sourceName: (edition) => sources.length < 2 ? '' : sources.find(({ path }) => path === edition)?.name ?? '' });
    else if (view === 'offenses')
        void showOffenses();
    else
        document.title = workbench.draft ? `${workbench.draft.name} - Nutmeg` : 'Nutmeg';
}

/** Links inside the page do not load it again. */
function startLinks(): void {
    document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-page]');
        if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
            return;
        event.preventDefault();
        goTo(link.getAttribute('href') ?? '/');
    });
    window.addEventListener('popstate', route);
}

let isGone = false;

function isBack(): void {
    if (!isGone)
        return;
    isGone = false;
    endNotice('server');
    workbench.isBack();
}

function kept(): string {
    return workbench?.draft?.saver.keepsCopies === false
        ? 'This browser keeps no copies, so what is not saved is only on this page: do not close it'
        : 'Your words are kept in this browser';
}

function noAnswer(error: unknown): void {
    const status = error instanceof ServerError ? error.status : -1;
    if (status === 0)
        notice('server', 'bad', `Nutmeg does not answer. ${kept()}, and the page tries again by itself. If you closed Nutmeg, start it again with the same port.`);
    else if (status === 403)
        notice('server', 'bad', `Nutmeg was started again, so this page may no longer ask it. Open the address that it printed. ${kept()}.`);
    else
        return;
    isGone = true;
}

/** Takes over what others changed, and notices when the server is gone. */
function startPolling(): void {
    const poll = async () => {
        if (document.visibilityState === 'visible' || isGone) {
            try {
                if (isGone || !workbench.draft)
                    await askJson('/api/drafts');
                else
                    await workbench.draft.refresh();
                isBack();
            } catch (error) {
                noAnswer(error);
            }
        }
        window.setTimeout(() => void poll(), pollEvery);
    };
    window.setTimeout(() => void poll(), pollEvery);
}

function showSession(session: Session): void {
    byId('welcome-folder').textContent = `Statutes: ${session.statutes}. Drafts are saved in ${session.drafts}.`;
    if (session.is_sample)
        notice('sample', 'warn', 'These are sample statutes, an invented Title 99. To use the General Statutes, start nutmeg serve with --statutes.');
}

function startButtons(session: Session, search: SearchBox): void {
    const on = (id: string, run: () => void) => byId(id).addEventListener('click', run);
    on('undo', () => workbench.undo());
    on('redo', () => workbench.redo());
    on('open-drafts', () => workbench.showDrafts());
    on('open-downloads', () => workbench.showDownloads());
    on('open-keys', () => openHelp(session.drafts, session.version));
    on('add-instructions', () => void workbench.addInstructions());
    on('welcome-instructions', () => void workbench.addInstructions());
    on('welcome-search', () => search.focus());
}

async function firstSession(): Promise<Session> {
    for (;;) {
        try {
            const session = await askJson<Session>('/api/session');
            endNotice('server');
            return session;
        } catch (error) {
            noAnswer(error);
            if (!(error instanceof ServerError && (error.status === 0 || error.status === 403)))
                notice('server', 'bad', error instanceof Error ? error.message : String(error));
            await new Promise((resume) => window.setTimeout(resume, pollEvery));
        }
    }
}

async function start(): Promise<void> {
    startColumns();
    startDefinitions();
    const session = await firstSession();
    showSession(session);
    workbench = new Workbench(session);
    sources = session.sources;
    isGone = false;
    const search = new SearchBox((citation, isToRead) => {
        if (isToRead || byId('bench').hidden)
            goTo(`/s/${encodeURIComponent(citation)}`);
        else
            void workbench.addSection(citation);
    });
    startButtons(session, search);
    acceptFiles((files) => {
        if (byId('bench').hidden)
            goTo('/');
        void workbench.addFiles(files);
    });
    startKeys({ search: () => search.focus(), save: () => workbench.saveNow(), undo: () => workbench.undo(), redo: () => workbench.redo() });
    startLinks();
    route();
    try {
        await workbench.start();
    } catch (error) {
        noAnswer(error);
        byId('main').prepend(element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
    }
    document.body.dataset['ready'] = 'true';
    startPolling();
}

void start();
