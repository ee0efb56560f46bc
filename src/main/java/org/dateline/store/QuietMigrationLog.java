package org.dateline.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the migration tool's chatter out of a person's sight; what fails is thrown, too. */
public final class QuietMigrationLog implements LogCreator {
  @Override
  public Log createLogger(Class<?> type) {
    return new Quiet(LoggerFactory.getLogger(type));
  }

  private record Quiet(Logger logger) implements Log {
    @Override
    public void debug(String message) {
      logger.trace("{}", message);
    }

    @Override
    public void info(String message) {
      logger.debug("{}", message);
    }

    @Override
    public void warn(String message) {
      logger.debug("{}", message);
    }

    @Override
    public void error(String message) {
      logger.debug("{}", message);
    }

    @Override
    public void error(String message, Exception failure) {
      logger.debug("{}", message, failure);
    }

    @Override
    public void notice(String message) {
      logger.debug("{}", message);
    }
  }
}
