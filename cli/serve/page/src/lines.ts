// The objects of the API that the page uses, as docs/schemas and docs/api.md describe them.

/** Offsets [begin, end) in bytes of UTF-8. */
export type Span = [number, number];

export interface Evidence {
    old: Span[];
    new: Span[];
}

export interface Effect {
    kind: string;
    provision: string;
    old: number | string | null;
    new: number | string | null;
    summary: string;
    direction?: string;
    evidence: Evidence;
    details?: Effect[];
    part?: string;
}

export interface Piece {
    op: 'equal' | 'delete' | 'insert';
    text: string;
    move?: number;
}

export type Severity = 'note' | 'warning' | 'problem';

export interface Finding {
    code: string;
    severity: Severity;
    file: string;
    line: number;
    begin: number;
    end: number;
    message: string;
    /** Not of lint of a bill. */
    quote?: string;
    /** Only of lint: */
    citation?: string;
    path?: string;
    advice?: string;
    /** Only of lint of a bill: the rule that the words of `message` do not follow. */
    rule?: string;
}

export interface Change {
    kind: 'amended' | 'added' | 'deleted' | 'redesignated' | 'moved' | 'split' | 'merged';
    old: string | null;
    new: string | null;
}

export interface ImpactFinding {
    kind: string;
    citation: string;
    path: string;
    certainty: 'certain' | 'likely' | 'possible';
    quote: string;
    cites: string;
    why: string;
    amended: string;
    part?: string;
    conforming?: { old: string; new: string; instruction: string };
    not_conformed?: string;
}

export interface Side {
    files: string[];
    by: string;
    words: string;
    line: number;
}

export interface Conflict {
    kind: 'words' | 'structure';
    path: string;
    before: string;
    law: string;
    earlier: Side;
    later: Side;
    message: string;
}

export interface Day {
    kind: 'passage' | 'date' | 'unknown' | 'event';
    on: string | null;
    event?: string;
    by_law?: boolean;
}

export interface WordDifference {
    path?: string;
    before: string;
    act: string;
    law: string;
}

/** A line of a comparison, and what it has in common with a line of a preview. */
export interface ComparedLine {
    citation: string;
    change: 'unchanged' | 'amended' | 'added' | 'repealed' | 'compared';
    changes: Change[];
    redline: Piece[];
    effects: Effect[];
    /** What changes again on later dates, in versions that are printed with the section. */
    later_effects?: { from: string; effects: Effect[] }[];
    impact?: ImpactFinding[];
}

/** A line of a preview. */
export interface PreviewLine extends Omit<ComparedLine, 'citation'> {
    act: string;
    section: string;
    action: string;
    target: string;
    path: string;
    base: 'match' | 'mismatch' | 'missing' | 'none';
    old: string;
    new: string;
    base_difference?: WordDifference;
    unmarked?: WordDifference[];
    edited?: boolean;
    inferred?: boolean;
    effective_text: string;
    file: string;
    takes_effect: Day;
    not_in_effect: boolean;
    based_on: string[];
    diagnostics: Finding[];
    findings?: Finding[];
    combined?: { text: string; conflicts: Conflict[]; unverified: string[] };
    dates?: { from: Day; text: string; unverified: string[] }[];
}

export interface Provision {
    path: string;
    level: string;
    begin: number;
    end: number;
}

export interface Act {
    act: string;
    year: number;
    sections: string[];
    effective: string | null;
    what: string;
    pending: boolean;
}

/** A section or a provision, as GET /api/section answers. */
export interface ShownSection {
    citation: string;
    path: string;
    status: string;
    heading: string;
    catchline: string;
    chapter: string | null;
    edition: string | null;
    on: string | null;
    text: string;
    provisions: Provision[];
    source: string[];
    history: string[];
    cites?: { cites: string; path: string; begin: number; end: number; state: string }[];
    cited_by?: { citation: string; path: string; cites: string; quote: string; whole: boolean }[];
    cited_as_section?: number;
    acts?: Act[];
}

export interface Term {
    term: string;
    definition: string;
    section: string;
    path: string;
    /** Where the definition holds. */
    scope?: string;
    certainty?: 'certain' | 'likely' | 'possible';
    uses: Span[];
}

export interface SectionHit {
    number: string;
    catchline: string;
    chapter: string | null;
}

export interface SearchHit {
    citation: string;
    path: string;
    catchline: string;
    status: string;
    sentence: string;
    match: Span | [];
    note: string;
}

export interface Offense {
    citation: string;
    path: string;
    offense: string;
    when: string;
    degree: string | null;
    class: string | null;
    prison: { least: string | null; most: string | null; not_suspended: string | null; by_class: boolean };
    fine: { least: number | null; most: number | null; not_remitted: number | null; by_class: boolean };
    ages: { bound: string; years: number }[];
    mental_states: string[];
    quote: string;
}

export interface Session {
    version: string;
    statutes: string;
    sources: { name: string; path: string; detail: string }[];
    is_sample: boolean;
    drafts: string;
    max_upload: number;
}

/** A bill as text, and what was found when it was read back: POST /api/draft?format=json. */
export interface DraftedBill {
    title: string;
    sections: number;
    exact: number;
    all: number;
    check: string;
    conforming: string[];
    notes: string[];
    findings: Finding[];
    text: string;
}

/** The lines of a body in JSON Lines. */
export function jsonLines<Line>(body: string): Line[] {
    return body.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}
