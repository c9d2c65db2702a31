package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What kind of system a deployment is.
 *
 * @since 0.1.0
 */
public enum Category implements Coded {
    /** Cameras of a city or road network for public security, with their control room. */
    SAFE_CITY,
    /** A city-wide system that includes surveillance. */
    SMART_CITY,
    /** Payment by face recognition. */
    FACE_PAYMENT,
    /** A police command or monitoring center. */
    COMMAND_CENTER,
    /** Access control and surveillance of buildings. */
    BUILDING_SECURITY,
    /** Recording of traffic violations. */
    TRAFFIC_ENFORCEMENT,
    /** A mobile network. */
    MOBILE_NETWORK,
    /** A fixed or backbone network. */
    FIXED_NETWORK,
    /** A fifth-generation mobile network. */
    FIVE_G,
    /** A data center. */
    DATA_CENTER,
    /** Telecommunications equipment, or a network that no source calls mobile or fixed. */
    TELECOM,
    /** Customs and border systems. */
    CUSTOMS,
    /** Services of the state online, and the exchange of data among its agencies. */
    E_GOVERNMENT,
    /** Filtering, inspection or interception of traffic on networks. */
    NETWORK_CONTROL,
    /** Registers and checks of identity by face, fingers or eyes. */
    BIOMETRIC_ID,
    /** Schools and courses of a vendor or government. */
    TRAINING,
    /** Payment other than by face. */
    PAYMENT,
    /** Satellites and their ground stations. */
    SATELLITE,
    /** Power plants and grids. */
    ENERGY,
    /** Roads, railways, ports, airports. */
    TRANSPORT,
    /** Logistics centers and trade zones. */
    LOGISTICS,
    /** Mines. */
    MINING,
    /** None of these. */
    OTHER;

    /**
     * Whether systems of this category handle data: all but power, transport, logistics and mining, and what fits no
     * category.
     *
     * @return true if it belongs to a digital silk road
     */
    public boolean isDigital() {
        return switch (this) {
            case ENERGY, TRANSPORT, LOGISTICS, MINING, OTHER -> false;
            default -> true;
        };
    }

    /** The words for a reader, written as everyone writes them. */
    @Override
    public String label() {
        return this == FIVE_G
                ? "5G"
                : this == E_GOVERNMENT ? "e-government" : this == BIOMETRIC_ID ? "biometric ID" : Coded.super.label();
    }
}
