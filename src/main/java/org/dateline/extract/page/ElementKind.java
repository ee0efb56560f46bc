package org.dateline.extract.page;

/** How an element's tag lets it take part in the page's text. */
enum ElementKind {
  /** Begins a line of its own. */
  BLOCK,
  /** Stands within a line. */
  INLINE,
  /** Holds nothing that is read: scripts, styles, insides of pictures. */
  LEFT_OUT,
  /** A button or field; not read either, but counted. */
  CONTROL;

  /** The kind of a tag in lower case. */
  static ElementKind of(String tag) {
    return switch (tag) {
      case "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "listing",
          "xmp",
          "plaintext",
          "noframes" ->
          BLOCK;
      case "script",
          "style",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "math-ml",
          "noscript",
          "head",
          "audio",
          "video",
          "map",
          "datalist",
          "option",
          "link",
          "meta",
          "base",
          "param",
          "frame",
          "frameset" ->
          LEFT_OUT;
      case "input", "select", "textarea", "button" -> CONTROL;
      default -> INLINE;
    };
  }
}
