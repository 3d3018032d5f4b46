package se.tmeit.live.control;

/** Something that is done when the process is told to end, unless it is closed before. */
final class AtShutdown implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AtShutdown.class.getName());

    private final Thread hook;

    AtShutdown(Runnable task, String name) {
        this.hook = new Thread(task, name);
        unlessEnding(() -> Runtime.getRuntime().addShutdownHook(hook));
    }

    @Override
    public void close() {
        unlessEnding(() -> Runtime.getRuntime().removeShutdownHook(hook));
    }

    private static void unlessEnding(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The process is ending already", e);
        }
    }
}
