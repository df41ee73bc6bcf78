import { make } from '../make.ts';
import type { FurtherPlaces } from './further-places.ts';
import type { ComparedPlace } from './table-model.ts';

/**
 * Puts a field for names and a list of provinces before the boxes of places.
 * @param found told of the places that a reader came to, and whether one of them was meant by its name
 */
export function placeFinder(
  boxes: HTMLElement,
  further: FurtherPlaces,
  found: (places: readonly ComparedPlace[], isMeant: boolean) => void,
): void {
  const says = make('span');
  says.setAttribute('role', 'status');
  const name = make('input', { type: 'text', autocomplete: 'off', placeholder: '市、县的名字' });
  const add = make('button', { type: 'button' }, '加上');
  const provinces = make(
    'select',
    new Option('按省选', ''),
    ...further.provinces.map((province) => new Option(province.name, province.id)),
  );
  const tell = async (reading: Promise<ComparedPlace[]>, isMeant: boolean) => {
    says.textContent = '正在找……';
    try {
      const places = await reading;
      says.textContent = places.length > 0 ? '' : '没有收录这个名字的地方。写市或县的全名试试。';
      found(places, isMeant);
    } catch (error) {
      console.warn(error);
      says.textContent = '名单没有装载成功，可能是没有联网，可以再试一次。';
    }
  };
  const ask = () => {
    if (name.value.trim() !== '') void tell(further.meant([name.value.trim()]), true);
  };
  add.addEventListener('click', ask);
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    ask();
  });
  for (const field of [name, provinces]) field.addEventListener('change', (event) => event.stopPropagation());
  provinces.addEventListener('change', () => {
    if (provinces.value) void tell(further.within(provinces.value), false);
  });
  const named = [make('label', '写名字：', name), add, make('label', '或者：', provinces)];
  const tools = make('p', { className: 'choice-tools' }, ...named, says);
  boxes.before(tools);
}
