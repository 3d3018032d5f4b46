package se.tmeit.demo;

import java.util.Map;
import se.tmeit.access.Role;

/** How many members of each role a club of a certain size has. */
final class RoleShares {
    static final int LEAST_MEMBERS = 20;
    private static final int BOARD = 7;
    private static final Map<Role, Integer> PERCENT_OF_THE_REST = Map.of(Role.PRAO, 18, Role.VRAQ, 22, Role.EX, 18, Role.EXPRAO, 10);

    private RoleShares() {
    }

    static int of(Role role, int members) {
        return switch (role) {
            case MASTER -> BOARD;
            case MARSHAL -> members - BOARD - PERCENT_OF_THE_REST.keySet().stream().mapToInt(other -> of(other, members)).sum();
            default -> (members - BOARD) * PERCENT_OF_THE_REST.get(role) / 100;
        };
    }
}
