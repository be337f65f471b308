const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that start and end a passage. */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main mj-accordion-text mj-accordion-title mj-body ' +
    'mj-button mj-column mj-group mj-head mj-hero mj-navbar-link mj-preview mj-raw mj-section mj-social-element ' +
    'mj-table mj-text mj-title mj-wrapper nav ol option p pre section select summary table tbody td tfoot th thead ' +
    'title tr ul',
)

/** Elements whose content is not prose. */
export const SKIPPED_ELEMENTS = names(
  'script style head template svg math object iframe textarea select mj-attributes mj-html-attributes mj-style',
)

/** Elements whose content is code: one opaque unit of a sentence. */
export const CODE_ELEMENTS = names('code kbd samp var tt')

/** Attributes that people get to read. */
export const READ_ATTRIBUTES = names('alt title aria-label')

export const INLINE_ELEMENTS = names(
  'a abbr attribute b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp script small ' +
    'span strike strong style sub sup svg template time tt u var wbr',
)
