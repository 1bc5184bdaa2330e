import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { show } from '@/vitest.show';
import { BillTo } from './BillTo';
import type { Payer } from './patientAsPayer';

const AMINA: Payer = {
  kind: 'PRIVATE',
  name: 'Amina Haddad',
  country: 'EG',
  address: 'Nile Road 1',
};

function Held() {
  const [payer, setPayer] = useState(AMINA);
  return <BillTo payer={payer} patient={AMINA} onChange={setPayer} />;
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });

describe('who a bill goes to', () => {
  it('is the patient, whose address is known', () => {
    show(<Held />);

    expect(field(/^Country/)).toHaveValue('EG');
    expect(field(/^Country/)).not.toBeRequired();
    expect(field(/^Address/)).toHaveValue('Nile Road 1');
  });

  it('lives nowhere yet once it is somebody else', async () => {
    show(<Held />);

    await userEvent.clear(field(/^Name/));
    await userEvent.type(field(/^Name/), 'Karim');

    expect(field(/^Country/)).toHaveValue('');
    expect(field(/^Country/)).toBeRequired();
    expect(field(/^Address/)).toHaveValue('');
  });

  it('lives with the patient again once it is the patient again', async () => {
    show(<Held />);
    await userEvent.type(field(/^Name/), 'x');

    await userEvent.type(field(/^Name/), '{Backspace}');

    expect(field(/^Country/)).toHaveValue('EG');
    expect(field(/^Address/)).toHaveValue('Nile Road 1');
  });
});
