/** A page as it looks, with places on it marked. Boxes are in points, origin top left. */
import { ActionIcon, Box, Group, Text } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PageCanvas.module.css';

export interface Mark {
  id: string;
  box: readonly number[];
  tone: 'current' | 'word' | 'weak' | 'found' | 'doubt' | 'pen';
  title?: string;
}

interface Props {
  src: string;
  label: string;
  width: number;
  height: number;
  marks: readonly Mark[];
  onMark?: (id: string) => void;
  /** Where to look: the canvas scrolls this box into the middle. */
  focus?: readonly number[] | undefined;
  /** Quarter turns clockwise, in degrees, that set the page upright; boxes are of the page unturned. */
  turn?: number;
}

const ZOOMS = [1, 1.4, 2, 2.8] as const;

export function PageCanvas({ src, label, width, height, marks, onMark, focus, turn = 0 }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0);
  const scale = ZOOMS[zoom] ?? 1;
  const lying = turn % 180 !== 0;
  const [across, down] = lying ? [height, width] : [width, height];
  useCentre(view, focus && turnedBox(focus, { width, height, turn }), { width: across, scale });
  return (
    <Box className={classes.frame}>
      <Zoom step={zoom} onStep={setZoom} />
      {/* A scrolling place must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className={classes.view} ref={view} tabIndex={0} aria-label={label}>
        <div
          className={classes.page}
          style={{ width: `${scale * 100}%`, aspectRatio: `${across} / ${down}` }}
        >
          <div
            className={classes.sheet}
            style={{
              width: `${(width / across) * 100}%`,
              height: `${(height / down) * 100}%`,
              transform: `translate(-50%, -50%) rotate(${turn}deg)`,
            }}
          >
            <img className={classes.image} src={src} alt={label} draggable={false} />
            <svg
              className={classes.marks}
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {marks.map((mark) => (
                <MarkBox key={mark.id} mark={mark} onMark={onMark} />
              ))}
            </svg>
          </div>
        </div>
      </section>
    </Box>
  );
}

function MarkBox({ mark, onMark }: { mark: Mark; onMark: Props['onMark'] }) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = mark.box;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is offered as text beside the page
    <rect
      className={classes[mark.tone]}
      x={x0 - 1}
      y={y0 - 1}
      width={Math.max(0, x1 - x0) + 2}
      height={Math.max(0, y1 - y0) + 2}
      rx={1.5}
      onClick={() => onMark?.(mark.id)}
    >
      {mark.title ? <title>{mark.title}</title> : null}
    </rect>
  );
}

function Zoom({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const { t } = useTranslation('shared');
  return (
    <Group gap={4} wrap="nowrap" className={classes.zoom}>
      <ActionIcon
        variant="default"
        aria-label={t('zoom.out')}
        disabled={step === 0}
        onClick={() => onStep(step - 1)}
      >
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <Text size="xs" w={44} ta="center" style={{ whiteSpace: 'nowrap' }}>
        {Math.round((ZOOMS[step] ?? 1) * 100)} %
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('zoom.in')}
        disabled={step === ZOOMS.length - 1}
        onClick={() => onStep(step + 1)}
      >
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** Where a box lies once its page is turned. */
function turnedBox(
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[],
  { width, height, turn }: { width: number; height: number; turn: number },
): readonly number[] {
  if (turn === 90) return [height - y1, x0, height - y0, x1];
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (turn === 270) return [y0, width - x1, y1, width - x0];
  return [x0, y0, x1, y1];
}

function useCentre(
  view: React.RefObject<HTMLDivElement | null>,
  focus: readonly number[] | undefined,
  page: { width: number; scale: number },
) {
  const key = focus?.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the box
  useEffect(() => {
    const element = view.current;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = focus ?? [];
    if (!element || !focus || page.width === 0) return;
    const pixels = (element.clientWidth * page.scale) / page.width;
    element.scrollTo({
      top: ((y0 + y1) / 2) * pixels - element.clientHeight / 2,
      left: ((x0 + x1) / 2) * pixels - element.clientWidth / 2,
      behavior: 'smooth',
    });
  }, [key, page.width, page.scale]);
}
