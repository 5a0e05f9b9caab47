import type { JSX } from "preact";
import type { PictureView } from "../../engine/evidence/evidence-view.ts";
import { href } from "../../navigation.ts";
import { saySize } from "../../ui/say-moment.ts";
import { language, useWords } from "../../words/say.ts";

/** Pictures that were dropped: covered, by name and size, until the person says what they are. */
export function PicturesWaiting({ pictures }: { readonly pictures: readonly PictureView[] }): JSX.Element | null {
  const t = useWords("evidence");
  if (pictures.length === 0) return null;
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">{t["picture.waiting"]({ n: pictures.length })}</h2>
      <p>{t["picture.waiting-why"]()}</p>
      <ul class="plain pictures">
        {pictures.map(({ number, name, size }) => (
          <li key={number}>
            <span class="covered" aria-hidden="true" />
            <span>
              <bdi>{t["picture.file"]({ name, size: saySize(size, language.value) })}</bdi>
              <br />
              <a class="row-link" href={href(`/screenshot/${number}`)}>
                {t["picture.answer"]({ name })}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
