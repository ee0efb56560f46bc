package org.dateline.extract.page;

/** What an element holds, in order: text and further elements. */
public sealed interface PageItem permits PageElement, PageText {}
