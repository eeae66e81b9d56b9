package dev.onrecord.sandbox;

/**
 * One Kafka node, broker and controller at once.
 *
 * @param id from 1 on
 * @param port for clients
 * @param controllerPort for the nodes among themselves
 */
record Node(int id, int port, int controllerPort) {
  String address() {
    return Ports.HOST + ":" + port;
  }

  String voter() {
    return "%d@%s:%d".formatted(id, Ports.HOST, controllerPort);
  }
}
