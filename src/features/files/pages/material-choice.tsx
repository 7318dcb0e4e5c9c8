import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { placeNumber } from '../catalogue-rules.ts';
import { placeOf } from '../class-rules.ts';
import type { Material } from './types.ts';

/** A list of materials to tick; `beside` draws what belongs to a ticked one. */
export function MaterialChoice({ materials, chosen, onChange, beside }: { materials: readonly Material[]; chosen: readonly string[]; onChange: (ids: string[]) => void; beside?: (m: Material) => ReactNode }): ReactNode {
  return (
    <div className="material-choice">
      {materials.map((m) => (
        <div key={m.id}>
          <Checkbox checked={chosen.includes(m.id)} onChange={(e) => onChange(e.target.checked ? [...chosen, m.id] : chosen.filter((c) => c !== m.id))}>
            {placeNumber(placeOf(m))}-{m.n} {m.title} <span className="quiet">{m.pages}</span>
          </Checkbox>
          {chosen.includes(m.id) ? beside?.(m) : null}
        </div>
      ))}
    </div>
  );
}
