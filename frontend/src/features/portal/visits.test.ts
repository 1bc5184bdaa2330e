import { describe, expect, it } from 'vitest';
import { visitsOf } from './visits';

const look = (who: string, at: string, action: string) => ({ who, at, action, audience: 'STAFF' });

describe('who has seen my records', () => {
  it('draws the looks of one person on one day together', () => {
    const visits = visitsOf([
      look('Vera', '2026-11-21T15:00:00Z', 'document.page_image_seen'),
      look('Vera', '2026-11-21T14:00:00Z', 'documents.listed'),
      look('Vera', '2026-11-21T13:00:00Z', 'study.downloaded'),
      look('Vera', '2026-11-20T13:00:00Z', 'case.seen'),
    ]);

    expect(visits).toEqual([
      { who: 'Vera', audience: 'STAFF', at: '2026-11-21T15:00:00Z', kinds: ['papers', 'images'] },
      { who: 'Vera', audience: 'STAFF', at: '2026-11-20T13:00:00Z', kinds: ['case'] },
    ]);
  });

  it('leaves out what no person did', () => {
    expect(visitsOf([look('', '2026-11-21T15:00:00Z', 'case.seen')])).toEqual([]);
  });
});
