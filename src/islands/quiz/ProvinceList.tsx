import { useEffect, useId, useState } from 'preact/hooks';
import type { RulePlace } from '../../eligibility/rule-parts.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  /** Ids of the chosen places. */
  chosen: readonly string[];
  onToggle: (place: string) => void;
}

/** The places with documents, by province: each list is read when somebody asks for it. */
export function ProvinceList({ quiz, chosen, onToggle }: Props) {
  const field = useId();
  const [province, setProvince] = useState('');
  const [places, setPlaces] = useState<readonly RulePlace[]>([]);
  const [failed, setFailed] = useState(false);
  const { source, pieces } = quiz;
  useEffect(() => {
    setPlaces([]);
    setFailed(false);
    if (province === '') return;
    let overtaken = false;
    source.within(province).then(
      (read) => {
        if (overtaken) return;
        pieces.learn(read);
        setPlaces(read);
      },
      (error) => {
        console.warn('The places of a province did not come:', error);
        if (!overtaken) setFailed(true);
      },
    );
    return () => {
      overtaken = true;
    };
  }, [province, source, pieces]);
  return (
    <div class="quiz-provinces">
      <label for={field}>或者从名单里选，先选省：</label>
      <select id={field} value={province} onChange={({ currentTarget }) => setProvince(currentTarget.value)}>
        <option value="">请选择</option>
        {quiz.frame.provinces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <div role="status">{failed && '名单没有装载成功，可能是没有联网。可以写名字，或者换一个省再选回来。'}</div>
      {places.length > 0 && (
        <fieldset class="quiz-chips">
          <legend>收录了文件的地方</legend>
          {places.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} /> {name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
