"""Runs one server of OpenStack Swift, or makes a ring, from the library alone.

Debian's packages of the servers would start them on their own configuration.

    swift-server.py serve FOLDER SECTION        the server whose configuration is FOLDER/SECTION.conf
    swift-server.py ring FOLDER SECTION PORT    FOLDER/SECTION.ring.gz, with one device
"""

import os
import sys

from swift.common import utils

command, folder, section = sys.argv[1:4]

if command == "serve":
    utils.set_swift_dir(folder)
    from swift.common.wsgi import run_wsgi

    sys.exit(run_wsgi(os.path.join(folder, section + ".conf"), section + "-server"))

from swift.common.ring import RingBuilder

builder = RingBuilder(4, 1, 1)
builder.add_dev(
    {
        "id": 0,
        "region": 1,
        "zone": 1,
        "weight": 1,
        "ip": "127.0.0.1",
        "port": int(sys.argv[4]),
        "replication_ip": "127.0.0.1",
        "replication_port": int(sys.argv[4]),
        "device": "disk",
        "meta": "",
    }
)
builder.rebalance()
builder.get_ring().save(os.path.join(folder, section + ".ring.gz"))
