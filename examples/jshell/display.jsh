/set mode dsr normal -command
/set truncation dsr 100000
/set feedback dsr
