package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.ui.look.Icon;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static Action action(String title, String keys) {
    return Action.of(title, Icon.ADD, keys, () -> {});
  }

  @Test
  void keysStandForOneActionOnly() {
    Actions actions = new Actions();
    actions.group(action("Narrow", "Shortcut+Shift+F"), action("Without keys", ""));
    assertThatThrownBy(() -> actions.group(action("Follow", "Shortcut+Shift+F")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys of “Follow” stand for another action already");
    actions.group(action("Without keys either", ""), action("Find", "Shortcut+F"));
    assertThat(actions.all())
        .extracting(Action::title)
        .isEqualTo(List.of("Narrow", "Without keys", "Without keys either", "Find"));
  }
}
