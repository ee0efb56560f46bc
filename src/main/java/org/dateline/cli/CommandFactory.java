package org.dateline.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Gives each command the root command that holds what all share. */
final class CommandFactory implements CommandLine.IFactory {
  private final DatelineCommand root;

  CommandFactory(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == DatelineCommand.class) {
        return type.cast(constructor.newInstance(root));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
