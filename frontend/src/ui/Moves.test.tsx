import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/vitest.show';
import { Moves } from './Moves';

const send = { action: 'hand-over', label: 'Hand it over', allowed: true, refusal: null };
const sign = {
  action: 'seal',
  label: 'Seal it',
  allowed: false,
  refusal: { code: 'no-such-code', message: 'The wax is missing.', advice: 'Fetch some wax.' },
};

describe('the steps a record offers', () => {
  it('takes an allowed step', async () => {
    const onMove = vi.fn();
    show(<Moves moves={[send]} onMove={onMove} />);

    await userEvent.click(screen.getByRole('button', { name: 'Hand it over' }));

    expect(onMove).toHaveBeenCalledWith('hand-over');
  });

  it('says why a step is refused, and does not take it', async () => {
    const onMove = vi.fn();
    show(<Moves moves={[sign]} onMove={onMove} />);

    await userEvent.click(screen.getByRole('button', { name: 'Seal it: not possible yet' }));

    expect(await screen.findByText('The wax is missing.')).toBeVisible();
    expect(screen.getByText('Fetch some wax.')).toBeVisible();
    expect(onMove).not.toHaveBeenCalled();
  });

  it('keeps the way out behind the dots', async () => {
    const onMove = vi.fn();
    show(
      <Moves
        moves={[{ ...send, action: 'leave', label: 'Leave' }]}
        onMove={onMove}
        aside={['leave']}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Leave' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Leave' }));

    expect(onMove).toHaveBeenCalledWith('leave');
  });
});
