package org.dateline.desk.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.capture.Capturing;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Entity;
import org.dateline.model.Revision;
import org.dateline.model.Story;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ArticleSummary;
import org.dateline.store.ClaimFilter;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Stories;
import org.dateline.store.StoryMember;
import org.dateline.store.Workspace;

/**
 * What is in the workspace, for reading and for sorting into stories. Safe for use by several
 * threads; reads may run beside writes.
 */
public final class Library {
  private final Workspace workspace;
  private final Capturing capturing;

  /**
   * @param workspace where everything is
   * @param capturing what recognises an article under other addresses
   */
  public Library(Workspace workspace, Capturing capturing) {
    this.workspace = workspace;
    this.capturing = capturing;
  }

  /** The article that an id or an address names, in whatever form the address is written. */
  public Optional<Article> article(String idOrAddress) {
    Optional<Article> byId;
    try {
      byId = article(UUID.fromString(idOrAddress));
    } catch (IllegalArgumentException noId) {
      byId = Optional.empty();
    }
    return byId.or(() -> capturing.known(idOrAddress));
  }

  /** The article with that id. */
  public Optional<Article> article(UUID id) {
    return workspace.articles().byId(id);
  }

  /** A page of a list of articles, newest first. */
  public List<ArticleSummary> articles(ArticleFilter filter, int offset, int limit) {
    return workspace.articles().list(filter, offset, limit);
  }

  /** Summaries in the order of the ids, for example of a search's hits. */
  public List<ArticleSummary> summaries(List<UUID> ids) {
    return workspace.articles().summaries(ids);
  }

  /** How many articles a filter lets through. */
  public int count(ArticleFilter filter) {
    return workspace.articles().count(filter);
  }

  /** How many claims a filter lets through. */
  public int count(ClaimFilter filter) {
    return workspace.claims().count(filter);
  }

  /** The article's current text. */
  public Optional<Revision> currentRevision(UUID article) {
    return workspace.articles().currentRevision(article);
  }

  /** All texts of an article, the first first. */
  public List<Revision> revisions(UUID article) {
    return workspace.articles().revisions(article);
  }

  /** The text with that id. */
  public Optional<Revision> revision(UUID id) {
    return workspace.articles().revision(id);
  }

  /** The captures of an article, newest first. */
  public List<Capture> captures(UUID article) {
    return workspace.captures().ofArticle(article);
  }

  /** The fetches that failed at addresses that never gave an article, newest first. */
  public List<Capture> failedFetches(int limit) {
    return workspace.captures().failedWithoutArticle(limit);
  }

  /** The ids of all articles, oldest first. */
  public List<UUID> articleIds() {
    return workspace.articles().ids();
  }

  /** Notes whether a person has opened the article. */
  public void mark(UUID article, boolean unread) throws EditRefusedException {
    workspace.articles().mark(article, unread);
  }

  /** The organisations, people and products that claims name. */
  public List<Entity> entities() {
    return workspace.entities().list();
  }

  /** All stories by name, with how much is in them. */
  public List<Stories.Listed> stories() {
    return workspace.stories().list();
  }

  /** The story of exactly that name. */
  public Optional<Story> story(String name) {
    return workspace.stories().byName(name);
  }

  /** The story of that name, made where there is none. */
  public Story makeStory(String name) throws EditRefusedException {
    return workspace.stories().named(name);
  }

  /** Changes a story's name and note. */
  public Story editStory(Story changed) throws EditRefusedException {
    return workspace.stories().edit(changed);
  }

  /** Deletes a story; its articles and claims stay. */
  public void deleteStory(UUID story) throws EditRefusedException {
    workspace.stories().delete(story);
  }

  /** Puts an article or a claim into a story. */
  public void addToStory(StoryMember member) throws EditRefusedException {
    workspace.stories().add(member);
  }

  /** Takes an article or a claim out of a story. */
  public void removeFromStory(StoryMember member) throws EditRefusedException {
    workspace.stories().remove(member);
  }
}
