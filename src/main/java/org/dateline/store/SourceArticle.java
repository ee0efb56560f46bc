package org.dateline.store;

import java.util.UUID;

/**
 * That a source has brought an article.
 *
 * @param sourceId the source
 * @param articleId the article
 */
record SourceArticle(UUID sourceId, UUID articleId) {}
