import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  type ListedThing,
  type PointsAnswer,
  type PointsAnswers,
  unusableAnswer,
} from '../../eligibility/points/points-answer.ts';
import type { PointsFact } from '../../schema/points-fact.ts';

interface Props {
  /** Name of the group of the schedule. */
  title: string;
  /** As many facts as are still asked at most. */
  left: number;
  facts: readonly PointsFact[];
  /** What the text says of a fact, in lines. */
  notesOf: (fact: string) => readonly string[];
  given: PointsAnswers;
  heading: RefObject<HTMLHeadingElement>;
  onGive: (answers: PointsAnswers) => void;
  /** Left out on the first screen. */
  onBack: (() => void) | undefined;
}

/** What stands in a field: undefined where nothing does, `null` for 不知道, text where it is no answer yet. */
type Drafts = Readonly<Record<string, PointsAnswer | undefined>>;

/** One screen of facts, each with its unit, an example and 不知道. */
export function FactsForm({ title, left, facts, notesOf, given, heading, onGive, onBack }: Props) {
  const [drafts, setDrafts] = useState<Drafts>(Object.fromEntries(facts.map(({ id }) => [id, given[id]])));
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const change = (id: string, answer: PointsAnswer | undefined) => {
    setDrafts({ ...drafts, [id]: answer });
    setFaults({ ...faults, [id]: '' });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const found = facts.flatMap((fact) => {
      const fault = faultOf(fact, drafts[fact.id]);
      return fault ? [[fact.id, fault] as const] : [];
    });
    setFaults(Object.fromEntries(found));
    const [first] = found;
    if (first) document.getElementById(`fact-${first[0]}`)?.focus();
    else onGive(Object.fromEntries(facts.map(({ id }) => [id, drafts[id] ?? null])));
  };
  return (
    <form onSubmit={submit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p class="section-note">最多还问{left}样；定了的不再问。拿不准的选“不知道”，不当作没有。</p>
      {facts.map((fact) => (
        <FactField
          key={fact.id}
          fact={fact}
          notes={notesOf(fact.id)}
          draft={drafts[fact.id]}
          fault={faults[fact.id] ?? ''}
          onDraft={(answer) => change(fact.id, answer)}
        />
      ))}
      <p class="tools">
        <button type="submit" class="primary">
          算进去
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            上一屏
          </button>
        )}
      </p>
    </form>
  );
}

/** Why what stands in a field is no answer, in a sentence. */
function faultOf(fact: PointsFact, draft: PointsAnswer | undefined): string | undefined {
  if (draft === undefined || draft === '') {
    return fact.kind === 'number'
      ? `填一个数，例如 ${fact.example} ${fact.unit}；拿不准就选“不知道”。`
      : '选一个；拿不准就选“不知道”。';
  }
  const fault = unusableAnswer(fact, draft);
  return fault && `${fault}拿不准就选“不知道”。`;
}

interface FieldProps {
  fact: PointsFact;
  notes: readonly string[];
  draft: PointsAnswer | undefined;
  fault: string;
  onDraft: (answer: PointsAnswer | undefined) => void;
}

function FactField({ fact, notes, draft, fault, onDraft }: FieldProps) {
  const noteId = useId();
  const described = `${noteId}-note ${noteId}-fault`;
  return (
    <fieldset class="fact">
      <legend>{fact.ask}</legend>
      <div id={`${noteId}-note`} class="section-note">
        {fact.kind === 'number' && <p>{`填${fact.unit}数，例如 ${fact.example}。`}</p>}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Entry fact={fact} draft={draft} described={described} onDraft={onDraft} />
      <label class="unknown-fact">
        <input type="checkbox" checked={draft === null} onChange={() => onDraft(draft === null ? undefined : null)} />
        不知道
      </label>
      <p id={`${noteId}-fault`} class="quiz-fault" role="alert">
        {fault}
      </p>
    </fieldset>
  );
}

function Entry({
  fact,
  draft,
  described,
  onDraft,
}: Pick<FieldProps, 'fact' | 'draft' | 'onDraft'> & { described: string }) {
  const id = `fact-${fact.id}`;
  const about = { id, 'aria-label': fact.ask, 'aria-describedby': described };
  switch (fact.kind) {
    case 'number':
      return (
        <p class="quiz-entry">
          <input
            {...about}
            type="text"
            inputMode={fact.finest < 1 ? 'decimal' : 'numeric'}
            autocomplete="off"
            value={typeof draft === 'number' || typeof draft === 'string' ? String(draft) : ''}
            onInput={(event) => {
              const text = event.currentTarget.value.normalize('NFKC').trim();
              onDraft(/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
            }}
          />
          <span>{fact.unit}</span>
        </p>
      );
    case 'one':
    case 'yes': {
      const options =
        fact.kind === 'one'
          ? fact.options.map((option) => [option.id, option.label] as const)
          : ([
              ['yes', '是'],
              ['no', '否'],
            ] as const);
      const read = (value: string) => (fact.kind === 'one' ? value : value === 'yes');
      const chosen = typeof draft === 'boolean' ? (draft ? 'yes' : 'no') : draft;
      return (
        <select
          {...about}
          value={typeof chosen === 'string' ? chosen : ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onDraft(value === '' ? undefined : read(value));
          }}
        >
          <option value="">请选</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    }
    case 'list':
      return (
        <ListEntry fact={fact} about={about} things={Array.isArray(draft) ? draft : undefined} onDraft={onDraft} />
      );
  }
}

interface ListProps {
  fact: Extract<PointsFact, { kind: 'list' }>;
  about: { id: string; 'aria-label': string; 'aria-describedby': string };
  things: readonly ListedThing[] | undefined;
  onDraft: (answer: PointsAnswer | undefined) => void;
}

/** How many things there are; and of each, how many people it belongs to, and whether the person is named first. */
function ListEntry({ fact, about, things, onDraft }: ListProps) {
  const numbers = Array.from({ length: fact.most + 1 }, (_, at) => at);
  const change = (at: number, part: Partial<ListedThing>) =>
    onDraft(things?.map((thing, other) => (other === at ? { ...thing, ...part } : thing)));
  return (
    <>
      <small>
        多于 {fact.most} 项，或者一项多于 {fact.people} 人共有的，这里算不准：整题选“不知道”。
      </small>
      <select
        {...about}
        value={things === undefined ? '' : String(things.length)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const count = Number(value);
          const listed = Array.from({ length: count }, (_, at) => things?.[at] ?? { people: null, first: null });
          onDraft(value === '' ? undefined : listed);
        }}
      >
        <option value="">请选</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}项
          </option>
        ))}
      </select>
      {things?.map((thing, at) => (
        <p class="quiz-entry" key={`thing-${at + 1}`}>
          <label>
            第{at + 1}项几个人共有
            <select
              value={thing.people === null ? '' : String(thing.people)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                change(at, { people: value === '' ? null : Number(value) });
              }}
            >
              <option value="">不知道</option>
              {Array.from({ length: fact.people }, (_, number) => number + 1).map((number) => (
                <option key={number} value={number}>
                  {number}人
                </option>
              ))}
            </select>
          </label>
          <label>
            排在第一
            <select
              value={thing.first === null ? '' : thing.first ? 'yes' : 'no'}
              onChange={(event) => {
                const { value } = event.currentTarget;
                change(at, { first: value === '' ? null : value === 'yes' });
              }}
            >
              <option value="">不知道</option>
              <option value="yes">是</option>
              <option value="no">否</option>
            </select>
          </label>
        </p>
      ))}
    </>
  );
}
