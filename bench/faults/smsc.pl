# An SMS centre of another hand (Net::SMPP of Debian's libnet-smpp-perl): says what it understood, one line a message.
use strict;
use warnings;
use Net::SMPP;
use Net::SMPP qw(:all);

$| = 1;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => $ARGV[0]) or die "cannot listen: $!";
print "listening\n";
while (1) {
  my $session = $listener->accept or next;
  my $count = 0;
  while (my $pdu = $session->read_pdu()) {
    my $cmd = $pdu->{cmd};
    if ($cmd == 0x09) {
      $session->set_version(0x34);
      $session->bind_transceiver_resp(system_id => 'PERL', seq => $pdu->{seq}, status => $pdu->{password} eq 'secret' ? 0 : 0x0e);
    } elsif ($cmd == 0x04) {
      my $id = 'perl-' . ++$count;
      $session->submit_sm_resp(message_id => $id, seq => $pdu->{seq});
      print join(' ', $pdu->{destination_addr}, $pdu->{dest_addr_ton}, $pdu->{source_addr}, $pdu->{data_coding}, $pdu->{esm_class}, unpack('H*', $pdu->{short_message})), "\n";
      if ($pdu->{registered_delivery}) {
        $session->deliver_sm(source_addr => $pdu->{destination_addr}, destination_addr => $pdu->{source_addr}, esm_class => 4,
          short_message => "id:$id sub:001 dlvrd:001 submit date:2611221200 done date:2611221201 stat:DELIVRD err:000 text:", async => 1);
      }
    } elsif ($cmd == 0x15) {
      $session->enquire_link_resp(seq => $pdu->{seq});
    } elsif ($cmd == 0x06) {
      $session->unbind_resp(seq => $pdu->{seq});
      last;
    }
  }
  close $session;
}
