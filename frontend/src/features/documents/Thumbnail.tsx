/** A small picture of a page, set upright as it is read. */
import type { PageSummary } from '@/api/generated/types.gen';
import classes from './Thumbnail.module.css';

interface Props {
  documentId: string;
  page: Pick<PageSummary, 'number' | 'rotation'>;
}

export function Thumbnail({ documentId, page }: Props) {
  return (
    <span className={classes.frame}>
      <img
        className={classes.image}
        src={`/api/desk/documents/${documentId}/pages/${page.number}/image?width=300`}
        alt=""
        loading="lazy"
        style={page.rotation ? { rotate: `${page.rotation}deg` } : undefined}
      />
    </span>
  );
}
